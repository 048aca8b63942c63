/// Every edit that a person can make, as one small value: document in, document out. Start reading at [Command].
package org.causeboard.model.command;
