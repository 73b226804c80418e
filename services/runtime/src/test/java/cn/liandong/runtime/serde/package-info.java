@NullMarked
package cn.liandong.runtime.serde;

import org.jspecify.annotations.NullMarked;
