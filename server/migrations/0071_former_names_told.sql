-- What the functions behind former names are for.

comment on function keep_former_address() is 'Keeps the address that somebody had until now, so that what names them by it goes with them.';
comment on function keep_former_names() is 'The same for what the directory called somebody: also when it lets go of them.';
