-- Accounts could be given a time zone in which no day can be counted: none at all, or one that PostgreSQL alone knows. Every
-- page that counts days failed for them until they chose another.

update accounts
   set time_zone = 'UTC'
 where time_zone in ('', 'Factory', 'localtime', 'posixrules')
    or time_zone like 'posix/%'
    or time_zone like 'right/%';
