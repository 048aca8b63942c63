/// How long work is watched and stopped, and where random numbers come from. Nothing here knows what is computed.
/// Start reading at [Progress] and [Seed].
package org.causeboard.engine.task;
