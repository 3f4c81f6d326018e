(class_declaration name: (type_identifier) @name) @class
(abstract_class_declaration name: (type_identifier) @name) @class
(variable_declarator name: (identifier) @name value: (class)) @class
(interface_declaration name: (type_identifier) @name) @interface
(enum_declaration name: (identifier) @name) @enum
(type_alias_declaration name: (type_identifier) @name) @type
(internal_module name: [(identifier) (nested_identifier)] @name) @module
(module name: [(identifier) (nested_identifier)] @name) @module
(function_declaration name: (identifier) @name) @function
(generator_function_declaration name: (identifier) @name) @function
(function_signature name: (identifier) @name) @function
(variable_declarator
  name: (identifier) @name
  value: [(arrow_function) (function_expression) (generator_function)]) @function
(method_definition name: (_) @name) @method
(abstract_method_signature name: (_) @name) @method
(interface_body (method_signature name: (_) @name) @method)
(class_body (method_signature name: (_) @name) @method)
(interface_body (property_signature name: (_) @name) @field)
(public_field_definition name: (_) @name value: [(arrow_function) (function_expression)]) @method
(public_field_definition name: (_) @name) @field
(enum_body name: (property_identifier) @name @field)
(enum_body (enum_assignment name: (property_identifier) @name) @field)
; Foo.prototype.bar = function () {}, exports.bar = () => {}
(program
  (expression_statement
    (assignment_expression
      left: (member_expression) @name
      right: [(arrow_function) (function_expression) (generator_function)]) @function))
(program
  [(lexical_declaration (variable_declarator name: (identifier) @name) @field)
   (variable_declaration (variable_declarator name: (identifier) @name) @field)
   (export_statement (lexical_declaration (variable_declarator name: (identifier) @name) @field))])
(decorator) @lead
(comment) @lead
