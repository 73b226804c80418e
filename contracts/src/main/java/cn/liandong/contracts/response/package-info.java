/** What dispatch decides: who must know, who acknowledged, every escalation step, and which units go. */
@NullMarked
package cn.liandong.contracts.response;

import org.jspecify.annotations.NullMarked;
