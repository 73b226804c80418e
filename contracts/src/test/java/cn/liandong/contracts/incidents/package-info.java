@NullMarked
package cn.liandong.contracts.incidents;

import org.jspecify.annotations.NullMarked;
