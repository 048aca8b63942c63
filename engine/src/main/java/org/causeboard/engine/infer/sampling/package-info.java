/// Answers by drawing units: vectorised, on a stored bank of noise that all worlds share, with likelihood weighting for
/// evidence and exact abduction where the noise can be told from the data. Every figure carries its standard error and
/// seed. Start reading at [WorldSampler] and [WorldSample].
package org.causeboard.engine.infer.sampling;
