@NullMarked
package cn.liandong.runtime.deadline;

import org.jspecify.annotations.NullMarked;
