(function_definition
  declarator: (function_declarator declarator: (identifier) @name)) @function
(function_definition
  declarator: (pointer_declarator
    declarator: (function_declarator declarator: (identifier) @name))) @function
(function_definition
  declarator: (pointer_declarator
    declarator: (pointer_declarator
      declarator: (function_declarator declarator: (identifier) @name)))) @function
(struct_specifier name: (type_identifier) @name body: (_)) @class
(union_specifier name: (type_identifier) @name body: (_)) @class
(enum_specifier name: (type_identifier) @name body: (_)) @enum
(type_definition type: (struct_specifier !name) declarator: (type_identifier) @name) @class
(type_definition type: (union_specifier !name) declarator: (type_identifier) @name) @class
(type_definition type: (enum_specifier !name) declarator: (type_identifier) @name) @enum
(type_definition declarator: (type_identifier) @name @type)
(type_definition
  declarator: (function_declarator
    declarator: (parenthesized_declarator
      (pointer_declarator declarator: (type_identifier) @name)))) @type
(enumerator name: (identifier) @name) @field
(field_declaration_list (field_declaration declarator: (field_identifier) @name) @field)
(field_declaration_list
  (field_declaration declarator: (pointer_declarator declarator: (field_identifier) @name)) @field)
(field_declaration_list
  (field_declaration declarator: (array_declarator declarator: (field_identifier) @name)) @field)
(translation_unit
  (declaration
    declarator: [
      (identifier) @name
      (pointer_declarator declarator: (identifier) @name)
      (array_declarator declarator: (identifier) @name)
      (init_declarator declarator: (identifier) @name)
      (init_declarator declarator: (pointer_declarator declarator: (identifier) @name))
      (init_declarator declarator: (array_declarator declarator: (identifier) @name))
    ]) @field)
(preproc_def name: (identifier) @name value: (_)) @field
(preproc_function_def name: (identifier) @name) @function
(comment) @lead
