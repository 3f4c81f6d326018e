(if_statement) @if
(elif_clause "elif" @else)
(elif_clause) @if
(elif_clause) @elif
(if_statement alternative: (else_clause "else" @else))
[(for_statement) (while_statement)] @loop
(match_statement) @switch
(case_clause) @case
(case_clause . (case_pattern . "_" .)) @default
(except_clause) @catch
(conditional_expression) @ternary
(lambda) @closure
(boolean_operator operator: ["and" "or"] @name) @logic
(boolean_operator
  [(boolean_operator) @operand (parenthesized_expression (boolean_operator) @operand)])
(parameters [(identifier) (typed_parameter) (tuple_pattern)] @parameter)
; self and cls
(class_definition
  body: (block (function_definition parameters: (parameters . (identifier) @optional))))
(class_definition
  body: (block
    (decorated_definition
      definition: (function_definition parameters: (parameters . (identifier) @optional)))))
; what stands for a comment
(function_definition body: (block . (expression_statement (string)) @remark))
(class_definition body: (block . (expression_statement (string)) @remark))
