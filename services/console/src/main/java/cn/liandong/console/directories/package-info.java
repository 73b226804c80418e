/** The directory 通讯录 of a jurisdiction as files: organizations, people and posts as YAML, XLSX and vCard, in and out. */
@NullMarked
package cn.liandong.console.directories;

import org.jspecify.annotations.NullMarked;
