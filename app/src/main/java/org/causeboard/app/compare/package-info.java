/// Seeing against doing for one pair of variables. Start reading at [CompareViewModel].
package org.causeboard.app.compare;
