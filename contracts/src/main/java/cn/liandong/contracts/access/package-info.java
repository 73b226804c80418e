/** Who may come in: what the topics `people` and `credentials` hold. */
@NullMarked
package cn.liandong.contracts.access;

import org.jspecify.annotations.NullMarked;
