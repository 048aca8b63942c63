/// The words of the program: message bundles by subject and language, filled in with placeholders. No other room writes
/// words into its code. Start reading at [Messages].
package org.causeboard.app.l10n;
