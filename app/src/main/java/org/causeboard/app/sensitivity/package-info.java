/// How far an answer depends on what was put in: the numbers of the model, and what nobody measured. Start reading at
/// [SensitivityView].
package org.causeboard.app.sensitivity;
