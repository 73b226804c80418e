@NullMarked
package cn.liandong.testkit;

import org.jspecify.annotations.NullMarked;
