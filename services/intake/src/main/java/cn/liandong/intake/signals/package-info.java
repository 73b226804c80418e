/**
 * Signals of monitoring sensors: what of them becomes an entry, which warnings somebody must answer, who is told while nobody
 * does, and which sensors are silent. A red signal names the incident it opens; opening it is the business of incidents.
 */
@NullMarked
package cn.liandong.intake.signals;

import org.jspecify.annotations.NullMarked;
