// Views of lists that somebody has saved.
export const savedViews = {
  views: 'Views',
  view: 'View',
  title: 'Your views',
  plain: 'Everything',
  none: 'Filter or sort the list; then you can save it here under a name.',
  noneYet: 'Save what you see now under a name, and find it here again.',
  name: 'Save view as',
  saved: '“{{name}}” is saved.',
  opens: 'Always open the list with “{{name}}”',
  opensText: 'The navigation opens the list with the view that has the star.',
  opensNone: 'Give a view the star, and the navigation opens the list with it.',
  delete: 'Delete “{{name}}”',
  deleted: '“{{name}}” is deleted.',
  undo: 'Undo',
}
