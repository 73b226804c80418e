/** City files: which content was loaded, and which differs from it. */
@NullMarked
package cn.liandong.roster.cityfiles;

import org.jspecify.annotations.NullMarked;
