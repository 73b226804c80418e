/** Keys of programs that report: who may mint and revoke them. */
@NullMarked
package cn.liandong.console.keys;

import org.jspecify.annotations.NullMarked;
