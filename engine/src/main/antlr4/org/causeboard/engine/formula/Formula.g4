/// The formula language: arithmetic, comparisons, functions and distributions over variables.
grammar Formula;

formula
    : expression EOF
    ;

expression
    : <assoc = right> expression '^' expression           # power
    | ('-' | '+') expression                              # signed
    | expression operator = ('*' | '/') expression        # product
    | expression operator = ('+' | '-') expression        # sum
    | expression operator = ('=' | '==' | '!=' | '<>' | '<' | '<=' | '>' | '>=') expression # comparison
    | NOT expression                                      # negation
    | expression AND expression                           # conjunction
    | expression OR expression                            # disjunction
    | name '(' (expression (',' expression)*)? ')'        # call
    | NUMBER                                              # number
    | STRING                                              # label
    | name                                                # reference
    | '(' expression ')'                                  # group
    ;

name
    : NAME
    | QUOTED
    ;

NOT : [nN] [oO] [tT] ;
AND : [aA] [nN] [dD] ;
OR : [oO] [rR] ;
NUMBER : (DIGIT+ ('.' DIGIT*)? | '.' DIGIT+) ([eE] [+-]? DIGIT+)? ;
NAME : LETTER (LETTER | DIGIT)* ;
QUOTED : '`' ~[`\r\n]+ '`' ;
STRING : '"' ~["\r\n]* '"' ;
SPACE : [ \t\r\n]+ -> skip ;
OTHER : . ;

fragment DIGIT : [0-9] ;
fragment LETTER : [\p{L}_] | '.' [\p{L}_] ;
