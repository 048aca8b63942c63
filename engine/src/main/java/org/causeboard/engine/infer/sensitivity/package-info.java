/// How far an answer depends on what was put in: on each parameter of the model, and on a confounder that nobody
/// measured. Start reading at [ParameterSensitivity], [EValue] and [OmittedConfounder].
package org.causeboard.engine.infer.sensitivity;
