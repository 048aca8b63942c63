/// What a person likes to have otherwise: the catalogue of settings, the file that keeps them, the panel that shows
/// them. A new setting is one line in [Setting] and its words. Start reading at [Setting].
package org.causeboard.app.settings;
