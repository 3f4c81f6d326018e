(class_declaration name: (identifier) @name) @class
(variable_declarator name: (identifier) @name value: (class)) @class
(function_declaration name: (identifier) @name) @function
(generator_function_declaration name: (identifier) @name) @function
(variable_declarator
  name: (identifier) @name
  value: [(arrow_function) (function_expression) (generator_function)]) @function
(method_definition name: (_) @name) @method
(field_definition property: (_) @name value: [(arrow_function) (function_expression)]) @method
(field_definition property: (_) @name) @field
; Foo.prototype.bar = function () {}, exports.bar = () => {}
(program
  (expression_statement
    (assignment_expression
      left: (member_expression) @name
      right: [(arrow_function) (function_expression) (generator_function)]) @function))
; module.exports = { bar: function () {} }
(program
  (expression_statement
    (assignment_expression
      right: (object
        (pair
          key: (property_identifier) @name
          value: [(arrow_function) (function_expression)]) @method))))
(program
  [(lexical_declaration (variable_declarator name: (identifier) @name) @field)
   (variable_declaration (variable_declarator name: (identifier) @name) @field)
   (export_statement (lexical_declaration (variable_declarator name: (identifier) @name) @field))])
(decorator) @lead
(comment) @lead
