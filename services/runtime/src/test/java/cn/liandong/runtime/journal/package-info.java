@NullMarked
package cn.liandong.runtime.journal;

import org.jspecify.annotations.NullMarked;
