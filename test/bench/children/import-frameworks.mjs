await Promise.all([import("discord.js"), import("grammy"), import("lowdb"), import("node-cron")]);
process.stdout.write("imported\n");
