import { main } from "/js/app.js";

main([]);
