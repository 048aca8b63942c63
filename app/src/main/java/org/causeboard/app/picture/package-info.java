/// Small pictures of distributions in panels: bars for states, a curve for numbers. Start reading at
/// [DistributionPicture].
package org.causeboard.app.picture;
