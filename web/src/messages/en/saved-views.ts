// Views of lists that somebody has saved.
export const savedViews = {
  views: 'Views',
  view: 'View',
  title: 'Your views',
  plain: 'Everything',
  none: 'Filter or sort the list, then save the view here under a name.',
  noneYet: 'Save the current view under a name to find it here again.',
  name: 'Save view as',
  saved: '“{{name}}” has been saved.',
  opens: 'Always open the list with “{{name}}”',
  opensText: 'The view with the star opens when you choose this page in the navigation.',
  opensNone: 'Mark a view with the star to open it from the navigation.',
  delete: 'Delete “{{name}}”',
  deleted: '“{{name}}” has been deleted.',
  undo: 'Undo',
}
