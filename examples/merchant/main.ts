import { createMerchant } from './create-merchant.js';
import { readSettings } from './read-settings.js';

const settings = readSettings(process.env);
const { server } = createMerchant(settings);
server.listen(settings.port, () => console.log(`The shop is open: http://localhost:${settings.port}`));
process.on('SIGINT', () => server.close(() => process.exit(0)));
