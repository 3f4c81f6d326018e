(namespace_definition name: (_) @name) @module
(class_specifier name: [(type_identifier) (qualified_identifier)] @name body: (_)) @class
(class_specifier name: (template_type name: (type_identifier) @name) body: (_)) @class
(struct_specifier name: [(type_identifier) (qualified_identifier)] @name body: (_)) @class
(struct_specifier name: (template_type name: (type_identifier) @name) body: (_)) @class
(union_specifier name: (type_identifier) @name body: (_)) @class
(enum_specifier name: (type_identifier) @name body: (_)) @enum
(template_declaration (class_specifier name: (type_identifier) @name body: (_))) @class
(template_declaration (struct_specifier name: (type_identifier) @name body: (_))) @class
(concept_definition name: (identifier) @name) @type
(alias_declaration name: (type_identifier) @name) @type
(type_definition type: (struct_specifier !name) declarator: (type_identifier) @name) @class
(type_definition type: (enum_specifier !name) declarator: (type_identifier) @name) @enum
(type_definition declarator: (type_identifier) @name @type)
(function_definition
  declarator: [
    (function_declarator declarator: (_) @name)
    (pointer_declarator declarator: (function_declarator declarator: (_) @name))
    (reference_declarator (function_declarator declarator: (_) @name))
  ]) @function
(template_declaration
  (function_definition
    declarator: [
      (function_declarator declarator: (_) @name)
      (pointer_declarator declarator: (function_declarator declarator: (_) @name))
      (reference_declarator (function_declarator declarator: (_) @name))
    ])) @function
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
      (init_declarator declarator: (identifier) @name)
      (init_declarator declarator: (pointer_declarator declarator: (identifier) @name))
      (init_declarator declarator: (array_declarator declarator: (identifier) @name))
    ]) @field)
(declaration_list
  (declaration
    declarator: [
      (identifier) @name
      (init_declarator declarator: (identifier) @name)
      (init_declarator declarator: (pointer_declarator declarator: (identifier) @name))
      (init_declarator declarator: (array_declarator declarator: (identifier) @name))
    ]) @field)
(preproc_def name: (identifier) @name value: (_)) @field
(preproc_function_def name: (identifier) @name) @function
(comment) @lead
