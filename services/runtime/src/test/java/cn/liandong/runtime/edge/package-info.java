@NullMarked
package cn.liandong.runtime.edge;

import org.jspecify.annotations.NullMarked;
