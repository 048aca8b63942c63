/// What a person can do, apart from the controls that it is done with: menus, buttons, the command palette and
/// shortcuts all show the same [Action]s. Start reading at [Actions].
package org.causeboard.app.action;
