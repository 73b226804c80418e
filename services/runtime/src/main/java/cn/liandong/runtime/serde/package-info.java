/** JSON, and the hashes over its bytes. */
@NullMarked
package cn.liandong.runtime.serde;

import org.jspecify.annotations.NullMarked;
