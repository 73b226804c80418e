/** Progress: what became of a report, for whoever sent it. */
@NullMarked
package cn.liandong.intake.progress;

import org.jspecify.annotations.NullMarked;
