/** What the city writes to the tiers above 信息报送: drafted, edited, signed off by its leader, and sent. */
@NullMarked
package cn.liandong.dispatch.upwardreports;

import org.jspecify.annotations.NullMarked;
