/// What would turn a question that is not identified into one that is: experiments, measurements, assumptions.
///
/// Start reading at [MakeIdentifiable].
@NullMarked
package org.causeboard.engine.identify.remedy;

import org.jspecify.annotations.NullMarked;
