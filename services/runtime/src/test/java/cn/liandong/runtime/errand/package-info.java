@NullMarked
package cn.liandong.runtime.errand;

import org.jspecify.annotations.NullMarked;
