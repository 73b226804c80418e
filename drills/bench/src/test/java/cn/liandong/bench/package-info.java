@NullMarked
package cn.liandong.bench;

import org.jspecify.annotations.NullMarked;
