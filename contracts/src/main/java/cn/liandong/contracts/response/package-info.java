/** What dispatch decides: who must know, who acknowledged, and every escalation step. */
@NullMarked
package cn.liandong.contracts.response;

import org.jspecify.annotations.NullMarked;
