/** How a decision becomes a fact: entries, positions, outcomes, decisions, deadlines, and the topics they lie in. */
@NullMarked
package cn.liandong.contracts.journal;

import org.jspecify.annotations.NullMarked;
