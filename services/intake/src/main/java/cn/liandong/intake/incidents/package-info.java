/** Incidents: each new report opens one, under a number that people can say aloud. */
@NullMarked
package cn.liandong.intake.incidents;

import org.jspecify.annotations.NullMarked;
