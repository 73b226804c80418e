/** Who answers for which post: a view of {@code duty}. */
@NullMarked
package cn.liandong.intake.dutyposts;

import org.jspecify.annotations.NullMarked;
