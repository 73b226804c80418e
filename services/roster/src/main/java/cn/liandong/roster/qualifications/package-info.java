/** Who has which qualifications 资质, of the kinds that a city names. */
@NullMarked
package cn.liandong.roster.qualifications;

import org.jspecify.annotations.NullMarked;
