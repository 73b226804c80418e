/** Follow-ups: what reports have not told yet, and when the next one is awaited. */
@NullMarked
package cn.liandong.intake.followups;

import org.jspecify.annotations.NullMarked;
