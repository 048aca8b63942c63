/// What a person sees: the window by feature, view and view model side by side, and the command line over the same
/// model and engine. JavaFX lives here only; no causal mathematics does. Start reading at [Main].
package org.causeboard.app;
