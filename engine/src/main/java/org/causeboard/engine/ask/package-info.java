/// The front door of the engine: a question and a snapshot in, an answer with its licence out. The planner that
/// chooses the method and says why lives here; the methods live in the rooms below. Start reading at [Ask], then
/// [Answer] and [Licence].
package org.causeboard.engine.ask;
