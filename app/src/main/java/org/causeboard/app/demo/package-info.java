/// The demonstration that the run command gives where there is no display: it drives the real window through the main
/// job with mouse and keys, and leaves pictures and a report. Start reading at [Demonstration].
package org.causeboard.app.demo;
