/** Posts without their people 空岗: opened at once, told up the tiers until they are filled. */
@NullMarked
package cn.liandong.roster.gaps;

import org.jspecify.annotations.NullMarked;
