// Explanations stand below their fields, so that fields side by side stay in line, however long what is said about them.

export const belowInput: ('label' | 'input' | 'error' | 'description')[] = ['label', 'input', 'error', 'description']
