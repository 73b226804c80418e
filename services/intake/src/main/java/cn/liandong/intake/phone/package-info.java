/** The page for whoever has no program that reports: it opens by a site's link, or by none. */
@NullMarked
package cn.liandong.intake.phone;

import org.jspecify.annotations.NullMarked;
