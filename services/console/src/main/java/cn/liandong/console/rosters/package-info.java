/** Schedules as officers read them: drafts, published months, and what overrides change in them. */
@NullMarked
package cn.liandong.console.rosters;

import org.jspecify.annotations.NullMarked;
