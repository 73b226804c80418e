/** Leave 请假: who is on it when, and what of it a roster is warned of. */
@NullMarked
package cn.liandong.roster.leaves;

import org.jspecify.annotations.NullMarked;
