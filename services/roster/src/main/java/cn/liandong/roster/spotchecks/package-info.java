/** Spot checks 抽查点名: who is called when, who answered, and who is told of a miss. */
@NullMarked
package cn.liandong.roster.spotchecks;

import org.jspecify.annotations.NullMarked;
