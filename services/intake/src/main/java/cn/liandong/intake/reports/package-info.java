/** Reports at the edge: who may report, what is turned away, and the answer once a report is on disk. */
@NullMarked
package cn.liandong.intake.reports;

import org.jspecify.annotations.NullMarked;
