/** Sites of enterprises and what is stored there. */
@NullMarked
package cn.liandong.intake.sites;

import org.jspecify.annotations.NullMarked;
